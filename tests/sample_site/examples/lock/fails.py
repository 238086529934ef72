"""A script that ends with an error, and says so."""

import sys

if __name__ == "__main__":
    print("before")
    sys.exit("no lock, no entry")

# Output:
# before
# Stderr:
# no lock, no entry
# Exit code: 1
