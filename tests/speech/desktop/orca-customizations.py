"""Orca loads this at its start (43 to 48): it writes what Orca does as lines of JSON.

A line has the time, a kind and a text. The kinds:
- "ready": Orca begins.
- "speak", "stop": it says something; it cuts itself off.
- "key": it has seen a key go down or up.
- "loaded": it has handled that a page has loaded. The text is the address.
- "fence": it has handled all that happened before a fence (see `reader.ts`). The text is its number.
"""
import json
import os
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib
from orca import input_event, speechdispatcherfactory

log = open(os.environ["ORCA_SPEECH_LOG"], "a", buffering=1, encoding="utf-8")

# Orca handles a key one millisecond after it came.
LATER_MS = 10


def write(kind, text=""):
    line = {"time": time.time(), "kind": kind, "text": str(text)}
    log.write(json.dumps(line, ensure_ascii=False) + "\n")


def wrap(owner, name, before=None, after=None):
    """Calls functions before and after a method. The names of methods differ between versions of Orca."""
    original = getattr(owner, name, None)
    if original is None:
        return

    def method(self, *args, **kwargs):
        if before:
            before(*args, **kwargs)
        result = original(self, *args, **kwargs)
        if after:
            after()
        return result

    setattr(owner, name, method)


def write_once_idle(kind, text):
    """Writes when Orca has nothing else to do: its own work is of a higher priority."""

    def wait_for_idle():
        GLib.idle_add(write, kind, text, priority=GLib.PRIORITY_LOW)

    GLib.timeout_add(LATER_MS, wait_for_idle)


def on_event(event):
    if event.type.startswith("document:load-complete"):
        url = Atspi.Document.get_document_attribute_value(event.source, "DocURL")
        write_once_idle("loaded", url)
    elif isinstance(event.any_data, str) and event.any_data.startswith("fence "):
        write_once_idle("fence", event.any_data.split()[1])


for method_name in ("speak", "speakCharacter", "speak_character"):
    wrap(
        speechdispatcherfactory.SpeechServer,
        method_name,
        before=lambda *args, **kwargs: write("speak", args[0] if args else kwargs.get("text", "")),
    )
wrap(speechdispatcherfactory.SpeechServer, "stop", before=lambda *_, **__: write("stop"))
wrap(input_event.KeyboardEvent, "process", after=lambda: write("key"))

# Kept: a listener that is freed hears nothing.
listener = Atspi.EventListener.new(on_event)
for event_type in ("document:load-complete", "object:property-change:accessible-name"):
    listener.register(event_type)
write("ready")
