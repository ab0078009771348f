package tv.exstream.job;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.json.RecordJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.Part;

/// Changes of rules and parts of which others are told when all are done, rather than one by one. Owned by one thread.
public final class RuleEdits {
    private final List<RulesChanged> news = new ArrayList<>();
    private final Programming programming;
    private final Rulebook rulebook;
    private final PartEdits parts;
    private final SingleEdits singles;

    /// Begins changes.
    @FunctionalInterface
    public interface Beginning {
        RuleEdits begin();
    }

    RuleEdits(Planner.Stored stored, PartEdits.Stored parts, InstantSource clock) {
        programming = new Programming(stored, clock, news::add);
        rulebook = new Rulebook(parts.parts(), programming);
        this.parts = new PartEdits(parts, clock, news::add);
        singles = new SingleEdits(stored, clock, news::add);
    }

    /// The rules as they were written, with the seed that they have; empty for a channel without rules.
    public Optional<String> written(Channel channel) {
        return rulebook.written(channel)
                .map(rules -> RecordJson.with(rules, "seed", programming.seed(channel)));
    }

    /// What a channel has now; empty for one without rules.
    public Optional<Schedule> rules(Channel channel) {
        return programming.rules(channel.id());
    }

    /// What rules come to.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    public Schedule read(Channel channel, String json) {
        return rulebook.read(channel, json);
    }

    /// Gives a channel its rules.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    public void put(Channel channel, String json) {
        rulebook.put(channel, json);
    }

    /// The same for rules that use no parts.
    ///
    /// @throws ProblemException INVALID_VALUE when they make no program
    public void put(Channel channel, Schedule schedule) {
        programming.setRules(channel, schedule);
    }

    /// @throws ProblemException INVALID_VALUE with the place, PART_NAME_TAKEN
    public Part add(Part fresh) {
        return parts.add(fresh);
    }

    /// @throws ProblemException INVALID_VALUE with the place, PART_NAME_TAKEN
    public void change(Part part) {
        parts.change(part);
    }

    /// What was changed by hand about single places of timelines.
    public SingleEdits singles() {
        return singles;
    }

    /// What others are to be told, in order.
    public List<RulesChanged> news() {
        return List.copyOf(news);
    }
}
