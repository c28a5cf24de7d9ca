#!/usr/bin/env bash
# A condition on one column of dates is sent to a server as the time of the features, and what comes back is not looked at.
#
# Software: pyogrio 0.13.0 (GDAL 3.12.4) (PyPI).
# Seen: of three claims, two are reported after 5 October. `reported >= '2020-10-05'` goes out as `datetime=2020-10-05/..`,
#   which the server rightly takes for the days on which the claims hold; all three come back, and all three are given as the
#   answer to the condition. The same file read from the disk gives two.
# Surprises: a column that is not the time of a feature decides by its type alone that it is; rows that do not fulfil the
#   condition come back, with their dates beside them.
# Right: the condition is tested on the rows that come, as GDAL does with conditions that it cannot send.
# Source: OGC API - Features 1.0, clause 7.15.4: `datetime` selects by the temporal property of the collection, which the
#   server chooses.
# Frontline: columns of days are asked by `filter` (CQL2) or by their name, and the guide says so.
source "$(dirname "$0")/lib.sh"
pypi pyogrio==0.13.0

python <<'EOF'
import http.server, json, multiprocessing, urllib.parse
import pyogrio.raw

rows = [(1, "2020-10-02"), (2, "2020-10-06"), (3, "2020-10-09")]
features = [{"type": "Feature", "id": number, "geometry": {"type": "Point", "coordinates": [number, 1]},
             "properties": {"number": number, "reported": day}} for number, day in rows]
page = {"type": "FeatureCollection", "features": features, "numberMatched": 3, "numberReturned": 3, "links": []}
asked = multiprocessing.Manager().list()

class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        base, path = f"http://127.0.0.1:{self.server.server_port}", self.path.partition("?")[0]
        collection = {"id": "claims", "links": [{"rel": "items", "type": "application/geo+json",
                                                 "href": base + "/collections/claims/items"}]}
        body = {"/collections": {"links": [], "collections": [collection]}, "/collections/claims": collection,
                "/collections/claims/items": page}.get(path, {"links": []})
        asked.append(urllib.parse.unquote(self.path))
        self.send_response(200)
        self.send_header("Content-Type", "application/geo+json" if body is page else "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *words):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
multiprocessing.get_context("fork").Process(target=server.serve_forever, daemon=True).start()

def found(source, **options):
    table = pyogrio.raw.read(source, where="reported >= '2020-10-05'", **options)
    return sorted(int(value) for value in table[3][list(table[0]["fields"]).index("number")])

with open("claims.geojson", "w") as file:
    json.dump(page, file)
from_disk = found("claims.geojson")
from_server = found(f"OAPIF:http://127.0.0.1:{server.server_port}", layer="claims")
sent = [path for path in asked if "datetime" in path]
print("from the disk:", from_disk, "| from the server:", from_server, "| sent:", sent)
assert from_disk == [2, 3] and from_server == [1, 2, 3] and sent, "no longer so"
EOF
