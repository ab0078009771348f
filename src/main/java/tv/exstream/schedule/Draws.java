package tv.exstream.schedule;

import tv.exstream.schedule.cursor.Chance;

/// Draws among several possibilities.
final class Draws {
    /// As fine as a weight can be told apart from another; a power of two, so that fractions are exact.
    private static final int STEPS = 1 << 30;

    private Draws() {}

    /// The index of one of the weights, each as likely as it weighs; the last one when all are 0.
    static int weighted(long seed, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double drawn = total * Chance.draw(seed, 0, STEPS) / STEPS;
        for (int i = 0; i < weights.length; i++) {
            drawn -= weights[i];
            if (drawn < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
