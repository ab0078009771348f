package tv.exstream.db;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import tv.exstream.channel.ChannelId;
import tv.exstream.db.tables.tables.records.ScheduleRecord;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.Rules;

/// Rules as they were before a change.
///
/// @param whole with every part in its place, as JSON
/// @param written with the names of parts; empty when they used none
record KeptRules(String whole, String written) {
    Schedule schedule() {
        return JsonColumn.read(whole, Schedule.class);
    }

    /// Puts them back as they were. They go on to use their parts when these still come to the same; when a part has changed or
    /// gone, the rules are written out.
    void restore(DSLContext sql, ScheduleRecord row) {
        Optional<Rules> inParts =
                Optional.of(written)
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> expanded(sql, text))
                        .filter(rules -> JsonColumn.write(rules.schedule()).equals(whole));
        row.setRules(whole);
        row.setWritten(inParts.map(Rules::written).orElse(""));
        Set<PartId> uses = inParts.map(Rules::uses).orElse(Set.of());
        PartUses.put(sql, new ChannelId(row.getChannelId()), uses);
    }

    private Optional<Rules> expanded(DSLContext sql, String text) {
        try {
            return Optional.of(
                    new RulesJson(id -> JooqParts.find(sql, id)).rules(text, schedule().seed()));
        } catch (ProblemException e) {
            return Optional.empty(); // a part that they need is gone or another one now
        }
    }
}
