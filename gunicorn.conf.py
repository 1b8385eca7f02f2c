"""How gunicorn serves the tracker; `gunicorn tracker.wsgi` in this folder reads it."""

import os
import re

from gunicorn.http import message

# A journalist's curl sends ?q=项目 as it was typed, in bytes of UTF-8, which gunicorn refuses: it wants them
# percent-encoded. Blanks and control characters stay refused. (A test asks so; it tells when this name has moved.)
message.RFC9112_TARGET_INVALID = re.compile(r"[^\x21-\x7e\x80-\xff]")

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Threads, so that one slow reader does not hold a whole process.
worker_class = "gthread"
threads = 4
timeout = 30
graceful_timeout = 10
keepalive = 5
# What no reader of this site needs is refused before Django sees it.
limit_request_line = 4094
limit_request_fields = 50
limit_request_field_size = 8190
# Processes are renewed now and then, not all at once.
max_requests = 5000
max_requests_jitter = 500
# A heartbeat in a file on a slow disk looks like a hung worker.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
# Nothing is left in the home folder of whoever runs it.
control_socket_disable = True
accesslog = None
loglevel = os.environ.get("LOG_LEVEL", "warning")
