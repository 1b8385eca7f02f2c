"""What keeps rows true whoever writes them: the gate, triggers, versions, public ids, canonical JSON."""
