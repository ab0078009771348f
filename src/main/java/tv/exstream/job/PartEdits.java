package tv.exstream.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Change;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.RulesChanged;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartChange;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartUser;
import tv.exstream.schedule.part.Parts;

/// Changes parts of rules as people do, and with them the rules of the channels that use them. Thread-safe.
public final class PartEdits {
    /// A message with more would not be read.
    private static final int MOST_NAMED = 10;

    private final Parts parts;
    private final Channels channels;
    private final PartEffects effects;
    private final InstantSource clock;
    private final Consumer<RulesChanged> changed;

    /// Where everything is kept.
    record Stored(Parts parts, Schedules schedules, Channels channels) {}

    /// @param changed is told of every channel whose rules become others, so that its timeline is planned anew at once
    PartEdits(Stored stored, InstantSource clock, Consumer<RulesChanged> changed) {
        parts = stored.parts();
        channels = stored.channels();
        this.clock = clock;
        this.changed = changed;
        effects = new PartEffects(parts, stored.schedules(), channels);
    }

    /// Adds a part and answers it with its number.
    ///
    /// @throws ProblemException INVALID_VALUE with the place, PART_NAME_TAKEN
    public Part add(Part fresh) {
        AtomicReference<Part> added = new AtomicReference<>(fresh);
        Attempts.of(
                parts,
                version -> {
                    Set<PartId> uses = new RulesJson(parts::find).uses(fresh);
                    Optional<Part> stored = parts.add(fresh, uses, version);
                    stored.ifPresent(added::set);
                    return stored.isPresent();
                });
        return added.get();
    }

    /// Changes a part. What is on air on the channels that use it, and the next two minutes, stay.
    ///
    /// @throws ProblemException INVALID_VALUE with the place, or with the part or channel that would no longer be valid; PART_NOT_FOUND,
    ///     PART_NAME_TAKEN
    public void change(Part part) {
        require(part.id());
        AtomicReference<Set<ChannelId>> others = new AtomicReference<>(Set.of());
        Attempts.of(
                parts,
                version -> {
                    PartChange change = effects.of(part, occasion(part));
                    others.set(change.channels().keySet());
                    return parts.change(change, version);
                });
        others.get().forEach(channel -> changed.accept(new RulesChanged(channel)));
    }

    /// The channels whose rules a change would change, by number; nothing is changed.
    ///
    /// @throws ProblemException as [#change]
    public List<Channel> affected(Part part) {
        require(part.id());
        Set<ChannelId> others = effects.of(part, occasion(part)).channels().keySet();
        return channels.all().stream().filter(channel -> others.contains(channel.id())).toList();
    }

    /// @throws ProblemException PART_NOT_FOUND; PART_IN_USE with those who use it
    public void remove(PartId id) {
        Part part = require(id);
        List<PartUser> users = parts.users(id);
        if (!users.isEmpty()) {
            throw ProblemException.of(
                    Problem.PART_IN_USE,
                    Objection.IN_USE,
                    part,
                    Remark.joined(
                            Word.LISTED,
                            users.stream().limit(MOST_NAMED).map(this::name).toList()));
        }
        parts.remove(id);
    }

    private Remark name(PartUser user) {
        return switch (user) {
            case PartUser.OfPart(PartId id) ->
                    Remark.quoted(parts.find(id).map(Part::toString).orElseGet(id::toString));
            case PartUser.OfChannel(ChannelId id) ->
                    channels.find(id)
                            .map(
                                    channel ->
                                            Remark.of(
                                                    Objection.THE_CHANNEL,
                                                    channel.number().toString()))
                            .orElseGet(() -> Remark.of(Objection.SOME_CHANNEL));
        };
    }

    private Occasion occasion(Part part) {
        Instant now = clock.instant();
        Remark what = Remark.of(Word.OTHER_PART, part.toString());
        return new Occasion(now, now.plus(TimelineNeed.KEPT), Change.Deed.RULES, what);
    }

    private Part require(PartId id) {
        return parts.find(id)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.PART_NOT_FOUND, Objection.NOTHING_AT, id));
    }
}
