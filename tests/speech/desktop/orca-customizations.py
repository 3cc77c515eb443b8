"""Orca loads this at its start (43 to 48): it writes all that Orca says as lines of JSON.

A line has the time, what Orca did ("speak", or "stop" when it cuts itself off) and the text.
"""
import json
import os
import time

from orca import speechdispatcherfactory

log = open(os.environ["ORCA_SPEECH_LOG"], "a", buffering=1, encoding="utf-8")


def write(kind, text=""):
    line = {"time": time.time(), "kind": kind, "text": str(text)}
    log.write(json.dumps(line, ensure_ascii=False) + "\n")


def listen(name, kind):
    """Writes before a method of the voice does its work. Its name differs between versions."""
    original = getattr(speechdispatcherfactory.SpeechServer, name, None)
    if original is None:
        return

    def method(self, *args, **kwargs):
        write(kind, "" if kind == "stop" else args[0] if args else kwargs.get("text", ""))
        return original(self, *args, **kwargs)

    setattr(speechdispatcherfactory.SpeechServer, name, method)


for method_name in ("speak", "speakCharacter", "speak_character"):
    listen(method_name, "speak")
listen("stop", "stop")
write("ready")
