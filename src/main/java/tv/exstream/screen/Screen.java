package tv.exstream.screen;

import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// A screen that a channel shows while it has no programme to show.
///
/// @param volume of the sound, 0..1 of full scale
public record Screen(Visual visual, Accompaniment sound, double volume, Words words) {
    public Screen {
        if (!(volume >= 0 && volume <= 1)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "volume",
                            Wanted.fromTo(0, 1),
                            Double.toString(volume)));
        }
    }

    public Screen with(Visual other) {
        return new Screen(other, sound, volume, words);
    }

    public Screen with(Accompaniment other) {
        return new Screen(visual, other, volume, words);
    }

    public Screen with(Words other) {
        return new Screen(visual, sound, volume, other);
    }
}
