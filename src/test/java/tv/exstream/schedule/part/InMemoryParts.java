package tv.exstream.schedule.part;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.InMemoryChanges;
import tv.exstream.schedule.InMemorySchedules;

/// Parts that are forgotten when the test ends; the rules of channels go to the schedules given. Thread-safe.
public final class InMemoryParts implements Parts {
    private final InMemoryChanges changes;
    private final Map<PartId, Part> parts = new TreeMap<>();
    private final Map<PartId, Set<PartId>> usesOfParts = new TreeMap<>();
    private final Map<ChannelId, Rules> rules = new HashMap<>();
    private long version;
    private int last;

    /// @param changes keeps what was before in the histories of the same channels
    public InMemoryParts(InMemorySchedules schedules, InMemoryChanges changes) {
        this.changes = changes;
        schedules.listen(this::replaced);
    }

    private synchronized void replaced(ChannelId channel) {
        version++;
        rules.remove(channel);
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized Optional<Part> find(PartId id) {
        return Optional.ofNullable(parts.get(id));
    }

    @Override
    public synchronized PartPage list(PartKind kind, PartQuery query) {
        List<Part> wanted =
                parts.values().stream()
                        .filter(part -> part.id().kind() == kind)
                        .filter(part -> isWanted(part.label(), query))
                        .sorted(Comparator.comparing(part -> Label.folded(part.label().name())))
                        .toList();
        return new PartPage(
                wanted.size(),
                wanted.stream()
                        .filter(part -> isBehind(part.label(), query))
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(
                                part ->
                                        new PartPage.Entry(
                                                part.id(), part.label(), users(part.id()).size()))
                        .toList());
    }

    private static boolean isBehind(Label label, PartQuery query) {
        return query.behind()
                .map(last -> Label.folded(label.name()).compareTo(last) > 0)
                .orElse(true);
    }

    private static boolean isWanted(Label label, PartQuery query) {
        return Label.folded(label.name()).contains(Label.folded(query.name()))
                && query.group()
                        .map(Label::folded)
                        .map(Label.folded(label.group())::equals)
                        .orElse(true);
    }

    @Override
    public synchronized List<PartUser> users(PartId id) {
        Stream<PartUser> users =
                usesOfParts.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(id))
                        .map(entry -> new PartUser.OfPart(entry.getKey()));
        Stream<PartUser> channels =
                rules.entrySet().stream()
                        .filter(entry -> entry.getValue().uses().contains(id))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(ChannelId::value))
                        .map(PartUser.OfChannel::new);
        return Stream.concat(users, channels).toList();
    }

    @Override
    public synchronized Map<ChannelId, List<Named>> used(
            PartKind kind, Collection<ChannelId> channels) {
        Map<ChannelId, List<Named>> used = new HashMap<>();
        for (ChannelId channel : channels) {
            Set<PartId> reached = new TreeSet<>();
            reach(
                    Optional.ofNullable(rules.get(channel)).map(Rules::uses).orElse(Set.of()),
                    reached);
            List<Named> named =
                    reached.stream()
                            .filter(id -> id.kind() == kind)
                            .flatMap(id -> find(id).stream())
                            .map(part -> new Named(part.id(), part.label()))
                            .sorted(Comparator.comparing(each -> Label.folded(each.label().name())))
                            .toList();
            if (!named.isEmpty()) {
                used.put(channel, named);
            }
        }
        return used;
    }

    private void reach(Set<PartId> from, Set<PartId> reached) {
        for (PartId id : from) {
            if (reached.add(id)) {
                reach(usesOfParts.getOrDefault(id, Set.of()), reached);
            }
        }
    }

    @Override
    public synchronized Optional<String> written(ChannelId channel) {
        return Optional.ofNullable(rules.get(channel)).map(Rules::written);
    }

    @Override
    public synchronized Optional<Part> add(Part fresh, Set<PartId> uses, long basedOn) {
        if (version != basedOn) {
            return Optional.empty();
        }
        requireFree(fresh);
        PartId id = new PartId(fresh.id().kind(), ++last);
        put(new Part(id, fresh.label(), fresh.content()), uses);
        return find(id);
    }

    @Override
    public synchronized boolean change(PartChange change, long basedOn) {
        if (version != basedOn) {
            return false;
        }
        require(change.part().id());
        requireFree(change.part());
        Map<ChannelId, Rules> kept = Map.copyOf(rules);
        change.channels()
                .forEach(
                        (channel, schedule) ->
                                changes.put(channel, schedule, Instant.EPOCH, change.occasion()));
        rules.putAll(kept);
        put(change.part(), change.uses());
        return true;
    }

    private void put(Part part, Set<PartId> uses) {
        parts.put(part.id(), part);
        usesOfParts.put(part.id(), uses);
        version++;
    }

    @Override
    public synchronized void remove(PartId id) {
        require(id);
        if (!users(id).isEmpty()) {
            throw new ProblemException(Problem.PART_IN_USE, id + " must not be in use");
        }
        parts.remove(id);
        usesOfParts.remove(id);
        version++;
    }

    @Override
    public synchronized boolean use(ChannelId channel, Given given, long basedOn) {
        if (version != basedOn) {
            return false;
        }
        changes.put(channel, given.rules().schedule(), given.start(), given.occasion());
        rules.put(channel, given.rules());
        return true;
    }

    private void require(PartId id) {
        if (!parts.containsKey(id)) {
            throw new ProblemException(Problem.PART_NOT_FOUND, "nothing is at " + id);
        }
    }

    private void requireFree(Part part) {
        String name = Label.folded(part.label().name());
        boolean taken =
                parts.values().stream()
                        .anyMatch(
                                other ->
                                        other.id().kind() == part.id().kind()
                                                && !other.id().equals(part.id())
                                                && Label.folded(other.label().name()).equals(name));
        if (taken) {
            throw new ProblemException(Problem.PART_NAME_TAKEN, "taken: " + name);
        }
    }
}
