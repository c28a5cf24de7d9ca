// Ways and chokepoints of a made network of a million stretches. With a folder as argument it writes the graph and
// its own answers there, for `supply-peers.py` to ask networkx and igraph the same.

import Frontline

let network = MadeNetwork()
var graph: SupplyGraph!
let generator = seconds {
  graph = SupplyGraph(
    nodeCount: network.nodeCount, from: network.from, to: network.to, lengths: network.lengths)
}
say(
  "\(graph.edgeCount) stretches between \(graph.nodeCount) places; made in \(text(generator)) s, \(peakMegabytes()) MB at most"
)

let across = GraphTerminals(graph, from: [network.west], to: [network.east])
let fromTail = GraphTerminals(graph, from: [network.tail], to: [network.east])

var length = 0.0
measure("shortest way from corner to corner") { length = across.shortest()!.length }

var points: GraphChokepoints!
var cut: [Int] = []
var places: [Int] = []
measure("chokepoints between two places (every way, smallest cuts)") {
  points = fromTail.chokepoints()
  cut = fromTail.cutEdges()
  places = fromTail.cutNodes()!
}
var wide: [Int] = []
measure("smallest cut through three bridges") { wide = across.cutEdges() }
var apart: [GraphPath] = []
measure("three ways that share no stretch") { apart = across.disjoint(9, sharing: .noEdge) }
say("\(peakMegabytes()) MB at most")

precondition(points.edges.count == network.tailLength && cut.count == 1 && places.count == 1)
precondition(wide.count == network.bridges && apart.count == network.bridges)

if CommandLine.arguments.count > 1 {
  let folder = CommandLine.arguments[1]
  try AtomicFile.write(network.text, to: folder + "/graph.csv")
  try AtomicFile.write(
    """
    {"length": \(length), "cut": \(wide.count), "tail_cut": \(cut.count), "bridges": \(points.edges.sorted()), \
    "nodes": \(graph.nodeCount), "west": \(network.west), "east": \(network.east), "tail": \(network.tail)}

    """, to: folder + "/answers.json")
}
