package tv.exstream.overlay;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// How large a watermark is.
public sealed interface Size {
    /// As wide as a part of the house format, whatever its picture has.
    ///
    /// @param percent of the frame's width, 1..100
    record Width(int percent) implements Size {
        public static final Width SMALL = new Width(5);
        public static final Width MEDIUM = new Width(10);
        public static final Width LARGE = new Width(20);

        public Width {
            if (percent < 1 || percent > 100) {
                throw UnacceptableException.mustBe(
                        "width", Remark.of(Demand.PERCENT, Wanted.fromTo(1, 100)), percent);
            }
        }
    }

    /// As many pixels as its picture has.
    record Actual() implements Size {}
}
