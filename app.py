"""``python app.py`` runs Bodymap on this machine; ``app:server`` is what a WSGI server runs."""
from __future__ import annotations

import os
import sys

from bodymap.atlas.records import TableError
from bodymap.body.body import NotBuilt
from bodymap.web.app import create_app

try:
    app = create_app()
except (TableError, NotBuilt, FileNotFoundError) as error:
    sys.exit(f"bodymap: {error}")
server = app.server

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "8050")))
