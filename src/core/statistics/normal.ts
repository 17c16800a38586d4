/**
 * How many standard deviations either side of the mean hold the middle part of a
 * normal distribution: 50 %, 80 % and 95 % (quantiles 0.75, 0.90 and 0.975).
 *
 * @unit standard deviations
 * @source quantile function of the normal distribution, NIST/SEMATECH e-Handbook of
 *   Statistical Methods, 1.3.6.6.1, https://www.itl.nist.gov/div898/handbook/; digits
 *   from mpmath at 30 places, `sqrt(2) * erfinv(2 * p - 1)`
 */
export const MIDDLE_50 = 0.6744897501960817;
export const MIDDLE_80 = 1.2815515655446004;
export const MIDDLE_95 = 1.959963984540054;
