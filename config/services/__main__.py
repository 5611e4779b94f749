"""`python -m config.services run | with COMMAND … | stop | reset`, as the Makefile calls it."""

import os
import sys

from config.services import commands
from config.services.place import Place
from config.services.run import run
from config.services.trouble import Trouble


def main(arguments: list[str]) -> int:
    place = Place.from_environment()
    if os.environ.get("DATA_DIR") != str(place.data_dir):
        # Started anew with the whole path: by that a later run recognises this one's processes.
        os.environ["DATA_DIR"] = str(place.data_dir)
        os.execv(sys.executable, [sys.executable, "-m", "config.services", *arguments])
    match arguments:
        case ["run"]:
            return run(place)
        case ["stop"]:
            return commands.stop(place)
        case ["reset"]:
            return commands.reset(place)
        case ["with", *command]:
            return commands.with_servers(place, command)
    raise Trouble("Use: python -m config.services run | stop | reset | with COMMAND")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Trouble as trouble:
        sys.exit(str(trouble))
    except KeyboardInterrupt:
        sys.exit(130)
