"""``python app.py`` runs Bodymap on this machine; ``app:server`` is what a WSGI server runs."""
from __future__ import annotations

import gc
import logging
import os
import sys

gc.disable()        # what starting makes is there to stay: looking through it for rubbish only costs time

from bodymap.errors import BodymapError
from bodymap.web.app import create_app

try:
    app = create_app()
except BodymapError as error:
    sys.exit(f"bodymap: {error}")
server = app.server
gc.freeze()         # nor is it looked through later
gc.enable()

if __name__ == "__main__":
    port = int(os.environ.get("PORT", "8050"))
    # An address may hold marks: no log of what was asked for.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    print(f"Bodymap: http://127.0.0.1:{port} (Ctrl+C stops it)", flush=True)
    app.run(host="127.0.0.1", port=port)
