package tv.exstream.schedule.block;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Names of one kind of thing, each of which stands for one of them.
record Names(Remark kind, Set<String> names) {
    /// @throws IllegalArgumentException when a name stands for two
    static Names of(Demand what, List<String> names) {
        Remark kind = Wanted.plain(what);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw UnacceptableException.of(
                        Demand.ONLY_ONCE, Remark.of(Demand.NAMED, kind, name));
            }
        }
        return new Names(kind, seen);
    }

    /// @param by who uses it
    /// @throws IllegalArgumentException when nothing has the name
    void require(String name, Remark by) {
        if (!names.contains(name)) {
            throw UnacceptableException.of(Demand.USED_UNKNOWN, kind, by, name);
        }
    }
}
