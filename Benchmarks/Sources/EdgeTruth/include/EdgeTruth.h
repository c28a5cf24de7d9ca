#pragma once

/// How much greater a distance in metres is than that from a query to the nearest place of an edge, in long double;
/// -INFINITY where it is less by a millimetre or more. Positions are a latitude and a longitude in degrees. An edge
/// that is no geodesic is straight in longitude and latitude. For one thread.
double edge_truth_excess(const double *a, const double *b, int is_geodesic, const double *query, double distance);
