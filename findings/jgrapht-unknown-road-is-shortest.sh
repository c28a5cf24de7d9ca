#!/usr/bin/env bash
# A road of unknown length is the shortest way, and one village without a road makes every town as far from the center as can be.
#
# Software: libjgrapht-java 1.5.1-3 with openjdk-17-jdk-headless (Debian).
# Seen: of roads A-B of 5, B-C of 1 and A-C of NaN, DijkstraShortestPath goes from A to C by the road of NaN, and BellmanFord and
#   FloydWarshall have 6. ClosenessCentrality is 0 for A, B and C once a village D without a road is in the graph; before, B's is
#   the highest.
# Surprises: no comparison with NaN holds, so that what came first stays; three algorithms for one question have two answers. A
#   sum over all others is infinite if one of them cannot be reached.
# Right: 6, or an error; closeness within the part that is connected, or the harmonic one, which the library has too.
# Source: JGraphT, DijkstraShortestPath: weights that are below zero are refused; ClosenessCentrality: 0 for all where a graph is in parts.
# Frontline: a road has a length, and no way is led over one that is closed.
source "$(dirname "$0")/lib.sh"
debian openjdk-17-jdk-headless
debian libjgrapht-java 1.5.1-3

cat > Roads.java <<'JAVA'
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.shortestpath.*;
import org.jgrapht.graph.*;

public class Roads {
  static SimpleWeightedGraph<String, DefaultWeightedEdge> roads(double direct) {
    var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    for (var town : "A B C".split(" ")) graph.addVertex(town);
    graph.setEdgeWeight(graph.addEdge("A", "B"), 5);
    graph.setEdgeWeight(graph.addEdge("B", "C"), 1);
    graph.setEdgeWeight(graph.addEdge("A", "C"), direct);
    return graph;
  }

  public static void main(String[] arguments) {
    var unknown = roads(Double.NaN);
    System.out.print(new DijkstraShortestPath<>(unknown).getPath("A", "C") + " "
      + new BellmanFordShortestPath<>(unknown).getPathWeight("A", "C") + " "
      + new FloydWarshallShortestPaths<>(unknown).getPathWeight("A", "C"));
    var known = roads(20);
    var before = new ClosenessCentrality<>(known).getVertexScore("B");
    known.addVertex("D");
    System.out.printf(java.util.Locale.ROOT, " | %.2f %s%n", before, new ClosenessCentrality<>(known).getScores());
  }
}
JAVA
java -cp /usr/share/java/jgrapht-core.jar:/usr/share/java/jheaps.jar Roads.java >seen
cat seen
[ "$(cat seen)" = "[(A : C)] 6.0 6.0 | 0.33 {A=0.0, B=0.0, C=0.0, D=0.0}" ] || { echo "no longer so" >&2; exit 1; }
