package tv.exstream.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.json.RulesJson;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Occasion;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartChange;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartUser;
import tv.exstream.schedule.part.Parts;

/// Works out what a change of a part would do to everything that uses it, without doing it. Thread-safe.
final class PartEffects {
    private final Parts parts;
    private final Schedules schedules;
    private final Channels channels;

    PartEffects(Parts parts, Schedules schedules, Channels channels) {
        this.parts = parts;
        this.schedules = schedules;
        this.channels = channels;
    }

    /// @throws ProblemException INVALID_VALUE when the part, or a part or channel that uses it, would no longer be valid
    PartChange of(Part changed, Occasion occasion) {
        RulesJson json = new RulesJson(new Changed(changed)::find);
        Set<PartId> uses = json.uses(changed);
        Set<PartUser> users = users(changed.id());
        Map<ChannelId, Schedule> others = new HashMap<>();
        for (PartUser user : users) {
            switch (user) {
                case PartUser.OfPart(PartId id) ->
                        parts.find(id).ifPresent(part -> requireValid(json, part));
                case PartUser.OfChannel(ChannelId id) ->
                        channels.find(id)
                                .flatMap(channel -> schedule(json, channel))
                                .ifPresent(schedule -> others.put(id, schedule));
            }
        }
        return new PartChange(changed, uses, others, occasion);
    }

    /// The parts as they would be. A part that many use is read once.
    private final class Changed {
        private final Map<PartId, Optional<Part>> known = new HashMap<>();

        Changed(Part changed) {
            known.put(changed.id(), Optional.of(changed));
        }

        Optional<Part> find(PartId id) {
            return known.computeIfAbsent(id, parts::find);
        }
    }

    /// All that use a part, also by way of others; none twice.
    private Set<PartUser> users(PartId part) {
        Set<PartUser> users = new LinkedHashSet<>();
        Deque<PartId> open = new ArrayDeque<>(Set.of(part));
        while (!open.isEmpty()) {
            for (PartUser user : parts.users(open.removeFirst())) {
                if (users.add(user) && user instanceof PartUser.OfPart(PartId id)) {
                    open.addLast(id);
                }
            }
        }
        return users;
    }

    private static void requireValid(RulesJson json, Part user) {
        try {
            Set<PartId> _ = json.uses(user);
        } catch (ProblemException e) {
            throw invalid(Remark.quoted(user.toString()), e);
        }
    }

    /// The rules of a channel when they become others.
    private Optional<Schedule> schedule(RulesJson json, Channel channel) {
        Optional<Schedule> present = schedules.find(channel.id()).map(plan -> plan.schedule());
        Optional<String> written = parts.written(channel.id());
        if (present.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        try {
            Schedule schedule = json.rules(written.get(), present.get().seed()).schedule();
            Programming.requireProgram(schedule, channel);
            return Optional.of(schedule).filter(other -> !other.equals(present.get()));
        } catch (ProblemException e) {
            throw invalid(Remark.of(Objection.THE_CHANNEL, channel.number().toString()), e);
        }
    }

    private static ProblemException invalid(Remark user, ProblemException e) {
        return ProblemException.of(
                Problem.INVALID_VALUE, e, Objection.USER_INVALID, user, e.remark());
    }
}
