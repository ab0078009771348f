package tv.exstream.schedule.part;

import java.util.Set;
import tv.exstream.schedule.Schedule;

/// The rules of a channel as a person wrote them, and what they come to.
///
/// @param written JSON
/// @param uses the parts that it names, without those that these use in turn
/// @param schedule with every part in its place
public record Rules(String written, Set<PartId> uses, Schedule schedule) {
    public Rules {
        uses = Set.copyOf(uses);
    }
}
