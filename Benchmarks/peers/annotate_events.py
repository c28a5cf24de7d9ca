"""Makes a table of events over Azerbaijan and around it, on 400 days from a week before the war of 2020 on, most of
them early; with columns of other things, of which two in three have quotes.

    python3 annotate_events.py FILE ROWS
"""

import datetime
import random
import sys

path, rows = sys.argv[1], int(sys.argv[2])
random.seed(2020)
first = datetime.date(2020, 9, 20)
days = [(first + datetime.timedelta(number)).isoformat() for number in range(400)]
kinds = ["shelling", "air strike", "clash", "statement"]
with open(path, "w", encoding="utf-8") as table:
    table.write("event_id,date,kind,latitude,longitude,note,fatalities\n")
    for number in range(rows):
        note = [f'"Near the road, ""{number % 977}"""', f'"by source {number % 53}"', "plain"][number % 3]
        day = days[int(random.random() ** 2 * 400)]
        latitude, longitude = random.uniform(38.4, 41.9), random.uniform(44.8, 50.4)
        table.write(
            f"E{number:07d},{day},{kinds[number % 4]},{latitude:.5f},{longitude:.5f},{note},{number % 7}\n"
        )
