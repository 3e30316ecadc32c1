"""``python app.py`` runs Bodymap on this machine; ``app:server`` is what a WSGI server runs."""
from __future__ import annotations

import os

from bodymap.web.app import create_app

app = create_app()
server = app.server

if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(os.environ.get("PORT", "8050")))
