package tv.exstream.schedule.block;

import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Decor under a name, to be used in many places.
///
/// @param group the folder it is kept in; empty for none
public record Deco(String group, String name, Decor decor) {
    public Deco {
        if (name.isBlank()) {
            throw UnacceptableException.of(Demand.NAMELESS, Wanted.plain(Demand.DECO));
        }
    }
}
