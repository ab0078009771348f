package tv.exstream.schedule.sequential;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Checks of the names that parts of a file have and use for one another.
final class Keys {
    private Keys() {}

    static String required(String what, String key) {
        if (key.isBlank()) {
            throw UnacceptableException.of(Demand.NOT_EMPTY, what);
        }
        return key;
    }
}
