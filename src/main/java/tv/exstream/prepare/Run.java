package tv.exstream.prepare;

import tv.exstream.ffmpeg.FillOrder;
import tv.exstream.rendition.Urgency;

/// One attempt to make the frames of an order. Run once, by one platform thread; anyone may stop it or ask how far it is.
interface Run {
    /// Runs to the end of the order, or as far as it gets.
    RunResult run() throws InterruptedException;

    /// The first frame that was not added yet.
    long reached();

    /// Ends it soon; the chunk that is being made is lost.
    void stop(String reason);

    /// Makes a run for an order.
    @FunctionalInterface
    interface Maker {
        /// @param urgency what decides about its priority
        Run make(FillOrder order, Placing placing, Urgency urgency);
    }
}
