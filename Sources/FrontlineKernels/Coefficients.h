// Printed by coefficients.py; not to be edited. `make kernel-coefficients` checks that it is what is printed.
#pragma once

/// a in metres.
static const double EQUATORIAL_RADIUS = 0x1.854a640000000p+22;  // 6378137.0
/// b = a (1 - f) in metres.
static const double POLAR_RADIUS = 0x1.83fc4141c97d0p+22;  // 6356752.3142451795
/// f.
static const double FLATTENING = 0x1.b775a84f3e129p-9;  // 0.0033528106647474807
/// 1 - f.
static const double ONE_MINUS_FLATTENING = 0x1.fe488a57b0c1fp-1;  // 0.99664718933525252
/// e^2 = f (2 - f).
static const double ECCENTRICITY_SQUARED = 0x1.b6b90f1fe94f1p-8;  // 0.006694379990141317
/// e'^2 = e^2 / (1 - e^2), equation (2).
static const double SECOND_ECCENTRICITY_SQUARED = 0x1.b9adfe197dcd3p-8;  // 0.006739496742276435
/// pi / 180.
static const double RADIANS_PER_DEGREE = 0x1.1df46a2529d39p-6;  // 0.017453292519943296
/// 180 / pi.
static const double DEGREES_PER_RADIAN = 0x1.ca5dc1a63c1f8p+5;  // 57.295779513082321
/// pi, rounded.
static const double PI_HIGH = 0x1.921fb54442d18p+1;  // 3.1415926535897931
/// pi / 2, rounded.
static const double HALF_PI_HIGH = 0x1.921fb54442d18p+0;  // 1.5707963267948966
/// What is left of pi / 2.
static const double HALF_PI_LOW = 0x1.1a62633145c07p-54;  // 6.1232339957367659e-17
/// pi / 4.
static const double QUARTER_PI = 0x1.921fb54442d18p-1;  // 0.78539816339744831
/// tan(pi / 8).
static const double TAN_EIGHTH_PI = 0x1.a827999fcef32p-2;  // 0.41421356237309505
/// (sin(r)/r - 1)/r^2 in z = r^2, |r| <= pi/4.
static const double SINE[6] = {
  -0x1.5555555555555p-3,  // -0.16666666666666665
  0x1.1111111110bb2p-7,  // 0.0083333333333309485
  -0x1.a01a019e83aaep-13,  // -0.00019841269836758574
  0x1.71de37968a100p-19,  // 2.755731610255244e-6
  -0x1.ae600b02b6262p-26,  // -2.5051131845003624e-8
  0x1.5e0b19f8b1451p-33,  // 1.5918129294866609e-10
};
/// (cos(r) - 1 + r^2/2)/r^4 in z = r^2, |r| <= pi/4.
static const double COSINE[6] = {
  0x1.5555555555555p-5,  // 0.041666666666666665
  -0x1.6c16c16c16967p-10,  // -0.0013888888888887397
  0x1.a01a019f4eb01p-16,  // 2.4801587298765688e-5
  -0x1.27e4fa17da09ep-22,  // -2.7557317271729793e-7
  0x1.1eeb68e93b64cp-29,  // 2.0876146268403198e-9
  -0x1.907da367a37cbp-37,  // -1.1382632425521718e-11
};
/// (atan(x)/x - 1)/x^2 in z = x^2, x <= tan(pi/8).
static const double ARCTANGENT[11] = {
  -0x1.5555555555555p-2,  // -0.3333333333333333
  0x1.999999999934cp-3,  // 0.19999999999995521
  -0x1.2492492436201p-3,  // -0.14285714284666543
  0x1.c71c71853d7fap-4,  // 0.11111111015256362
  -0x1.745d0b28a7e37p-4,  // -0.090909045781239019
  0x1.3b1263064f6b9p-4,  // 0.076921831908260866
  -0x1.10fa77b1a6d57p-4,  // -0.06664511447381948
  0x1.dfe6497e96323p-5,  // 0.058581489128022099
  -0x1.a0999c632b6edp-5,  // -0.050854497379402599
  0x1.4162c02b1dda3p-5,  // 0.039231658295587191
  -0x1.3a31b1c0fd3b7p-6,  // -0.019176887119062259
};
/// 1/sqrt(1 - e^2 v) in v = sin^2(latitude): cos(beta)/cos(latitude), by equation (6).
static const double REDUCTION[7] = {
  0x1.0000000000000p+0,  // 1.0
  0x1.b6b90f1fe94edp-9,  // 0.003347189995070657
  0x1.19f32a13078adp-16,  // 1.6805521294676358e-5
  0x1.92a98c1949f02p-24,  // 9.3752121084323132e-8
  0x1.2de791a1c2499p-31,  // 5.4916120628331177e-10
  0x1.d190d4d80a908p-39,  // 3.3080436007562089e-12
  0x1.75d2b451a512ep-46,  // 2.0751348636574112e-14
};
/// sigma/sin(sigma) in q = sin^2(sigma/2), near pairs.
static const double ARC[7] = {
  0x1.0000000000000p+0,  // 1.0
  0x1.555555555554dp-1,  // 0.66666666666666579
  0x1.1111111115089p-1,  // 0.53333333333513719
  0x1.d41d41bc4b460p-2,  // 0.45714285575633615
  0x1.a01a23a9bb0b4p-2,  // 0.40634971354917159
  0x1.7a2d3f5bd4cddp-2,  // 0.36931323049539152
  0x1.6636b4dc46af1p-2,  // 0.34981806368311566
};
/// sin(sigma)/sigma in q = sin^2(sigma/2), near pairs.
static const double SINC[6] = {
  0x1.0000000000000p+0,  // 1.0
  -0x1.55555555555d2p-1,  // -0.66666666666668053
  -0x1.6c16c16aaa27cp-4,  // -0.088888888868163768
  -0x1.5ac05cc4ca806p-5,  // -0.042328053654571859
  -0x1.a94d6faa96ca7p-6,  // -0.025958403634245865
  -0x1.2bf9648645813p-6,  // -0.018308971565680631
};
/// f times the integrand of (8), in u = k^2 sin^2(sigma).
static const double LONGITUDE_INTEGRAND[3] = {
  0x1.b775a84f3e129p-9,  // 0.0033528106647474807
  -0x1.b6b8be0cc67f2p-11,  // -0.00083679513918188801
  0x1.b65a7186893a6p-12,  // 0.00041804627872670875
};
/// Of s/b, equation (7): the factor of y^0 cos(2 0 sigma) in powers of y.
static const double DISTANCE_0[7] = {
  0x1.0000000000000p+0,  // 1.0
  0x1.0000000000000p-1,  // 0.5
  -0x1.8000000000000p-3,  // -0.1875
  0x1.4000000000000p-3,  // 0.15625
  -0x1.5e00000000000p-3,  // -0.1708984375
  0x1.b900000000000p-3,  // 0.21533203125
  -0x1.2f30000000000p-2,  // -0.29608154296875
};
/// Of s/b, equation (7): the factor of y^1 cos(2 1 sigma) in powers of y.
static const double DISTANCE_1[6] = {
  -0x1.0000000000000p-1,  // -0.5
  0x1.0000000000000p-2,  // 0.25
  -0x1.e000000000000p-3,  // -0.234375
  0x1.1800000000000p-2,  // 0.2734375
  -0x1.6f80000000000p-2,  // -0.35888671875
  0x1.03e0000000000p-1,  // 0.507568359375
};
/// Of s/b, equation (7): the factor of y^2 cos(2 2 sigma) in powers of y.
static const double DISTANCE_2[5] = {
  -0x1.0000000000000p-4,  // -0.0625
  0x1.8000000000000p-4,  // 0.09375
  -0x1.1800000000000p-3,  // -0.13671875
  0x1.a400000000000p-3,  // 0.205078125
  -0x1.44d8000000000p-2,  // -0.317230224609375
};
/// Of s/b, equation (7): the factor of y^3 cos(2 3 sigma) in powers of y.
static const double DISTANCE_3[4] = {
  -0x1.0000000000000p-6,  // -0.015625
  0x1.4000000000000p-5,  // 0.0390625
  -0x1.3b00000000000p-4,  // -0.076904296875
  0x1.20c0000000000p-3,  // 0.1409912109375
};
/// Of s/b, equation (7): the factor of y^4 cos(2 4 sigma) in powers of y.
static const double DISTANCE_4[3] = {
  -0x1.4000000000000p-8,  // -0.0048828125
  0x1.1800000000000p-6,  // 0.01708984375
  -0x1.5a80000000000p-5,  // -0.04229736328125
};
/// Of s/b, equation (7): the factor of y^5 cos(2 5 sigma) in powers of y.
static const double DISTANCE_5[2] = {
  -0x1.c000000000000p-10,  // -0.001708984375
  0x1.f800000000000p-8,  // 0.0076904296875
};
/// Of omega - lambda over sin(alpha0), equation (8): the factor of y^0 cos(2 0 sigma) in powers of y.
static const double LONGITUDE_0[6] = {
  0x1.b775a84f3e129p-9,  // 0.0033528106647474807
  -0x1.b6b8be0cc67f2p-11,  // -0.00083679513918188801
  0x1.48c3d524e6ebdp-11,  // 0.00062706941809006313
  -0x1.564a817d29969p-11,  // -0.00065286834400949986
  0x1.a32a70a7b9e9bp-11,  // 0.00079949528023078322
  -0x1.1ade7c6e3cd0bp-10,  // -0.0010790599295063564
};
/// Of omega - lambda over sin(alpha0), equation (8): the factor of y^1 cos(2 1 sigma) in powers of y.
static const double LONGITUDE_1[5] = {
  0x1.b6b8be0cc67f2p-11,  // 0.00083679513918188801
  -0x1.b65a7186893a6p-11,  // -0.0008360925574534175
  0x1.00b7e11ddf30fp-10,  // 0.00097930251601424979
  -0x1.4f5526ec94bafp-10,  // -0.0012791924483692532
  0x1.d772cf62655bcp-10,  // 0.0017984332158439273
};
/// Of omega - lambda over sin(alpha0), equation (8): the factor of y^2 cos(2 2 sigma) in powers of y.
static const double LONGITUDE_2[4] = {
  0x1.b65a7186893a6p-13,  // 0.00020902313936335438
  -0x1.9abfce9631e7ep-12,  // -0.00039172100640569992
  0x1.4f5526ec94bafp-11,  // 0.00063959622418462658
  -0x1.0d662d5ccc347p-10,  // -0.001027676123339387
};
/// Of omega - lambda over sin(alpha0), equation (8): the factor of y^3 cos(2 3 sigma) in powers of y.
static const double LONGITUDE_3[3] = {
  0x1.11d5346421454p-14,  // 6.5286834400949986e-5
  -0x1.7f3cbec53c436p-13,  // -0.00018274177833846474
  0x1.9419440b324ebp-12,  // 0.00038537854625227014
};
/// Of omega - lambda over sin(alpha0), equation (8): the factor of y^4 cos(2 4 sigma) in powers of y.
static const double LONGITUDE_4[2] = {
  0x1.7f3cbec53c436p-16,  // 2.2842722292308092e-5
  -0x1.6732e726659b4p-14,  // -8.5639676944948921e-5
};
