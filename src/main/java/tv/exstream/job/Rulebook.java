package tv.exstream.job;

import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.json.RecordJson;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.Parts;
import tv.exstream.schedule.part.Rules;

/// The rules of the channels as people write them. Thread-safe.
public final class Rulebook {
    private final Parts parts;
    private final Programming programming;

    Rulebook(Parts parts, Programming programming) {
        this.parts = parts;
        this.programming = programming;
    }

    /// What rules come to. Whoever does not care for the seed keeps the present one, so that a preview is what comes; the first one
    /// differs between channels.
    ///
    /// @throws ProblemException INVALID_VALUE with the place
    public Schedule read(Channel channel, String json) {
        return rules(channel, json).schedule();
    }

    private Rules rules(Channel channel, String json) {
        return new RulesJson(parts::find).rules(json, programming.seed(channel));
    }

    /// Gives a channel its rules, as [Programming#setRules].
    ///
    /// @throws ProblemException INVALID_VALUE with the place, or when they make no program
    public void put(Channel channel, String json) {
        Attempts.of(parts, version -> put(channel, rules(channel, json), version));
    }

    private boolean put(Channel channel, Rules rules, long version) {
        if (rules.uses().isEmpty()) {
            programming.setRules(channel, rules.schedule());
            return true;
        }
        return programming.setRules(
                channel,
                rules.schedule(),
                (start, occasion) ->
                        parts.use(channel.id(), new Parts.Given(rules, start, occasion), version));
    }

    /// The rules as they were written; empty for a channel without rules. Those that use no part are written out.
    public Optional<String> written(Channel channel) {
        return parts.written(channel.id()).or(() -> expanded(channel));
    }

    /// The rules with every part in its place; empty for a channel without rules.
    public Optional<String> expanded(Channel channel) {
        return programming.rules(channel.id()).map(RecordJson::write);
    }
}
