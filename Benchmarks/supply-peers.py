"""Asks networkx and igraph what supply-bench asked of its network, and fails where an answer differs.

usage: supply-peers.py FOLDER    with the graph.csv and answers.json that supply-bench wrote there
"""

import json
import resource
import sys
import time

folder = sys.argv[1]
with open(f"{folder}/answers.json", encoding="utf-8") as file:
    ours = json.load(file)
edges, lengths = [], []
with open(f"{folder}/graph.csv", encoding="utf-8") as file:
    for line in file:
        a, b, length = line.split(",")
        edges.append((int(a), int(b)))
        lengths.append(int(length))


def timed(name, work):
    start = time.perf_counter()
    answer = work()
    print(f"{name}: {time.perf_counter() - start:.3f} s", flush=True)
    return answer


def same(name, theirs, own):
    if theirs != own:
        sys.exit(f"{name}: {theirs}, ours {own}")


import igraph

graph = igraph.Graph(n=ours["nodes"], edges=edges)
graph.es["length"] = lengths
west, east, tail = ours["west"], ours["east"], ours["tail"]
found = timed("igraph, shortest way", lambda: graph.distances(west, east, weights="length")[0][0])
same("igraph, length", found, ours["length"])
same("igraph, cut", timed("igraph, smallest cut", lambda: len(graph.mincut(west, east).cut)), ours["cut"])
found = timed("igraph, cut from the dead end", lambda: len(graph.mincut(tail, east).cut))
same("igraph, cut from the dead end", found, ours["tail_cut"])
# All of the network's bridges lie on the dead-end road, so all ways from its end need them.
same("igraph, bridges", sorted(timed("igraph, bridges", graph.bridges)), ours["bridges"])
del graph

import networkx

graph = networkx.Graph()
graph.add_weighted_edges_from(((a, b, length) for (a, b), length in zip(edges, lengths)), weight="length")
found = timed("networkx, shortest way", lambda: networkx.dijkstra_path_length(graph, west, east, "length"))
same("networkx, length", found, ours["length"])
number = {tuple(sorted(edge)): index for index, edge in enumerate(edges)}
found = timed("networkx, bridges", lambda: sorted(number[tuple(sorted(e))] for e in networkx.bridges(graph)))
same("networkx, bridges", found, ours["bridges"])
if "--all" in sys.argv:
    from networkx.algorithms.connectivity import local_edge_connectivity

    found = timed("networkx, smallest cut", lambda: local_edge_connectivity(graph, west, east))
    same("networkx, cut", found, ours["cut"])
print(f"all answers are equal; {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10} MB at most")
