package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBatch;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.Showings;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ChannelBulkAnswer.Item;
import tv.exstream.web.api.ChannelBulkRequest.ChangeRequest;
import tv.exstream.web.api.ChannelsAnswer.ChannelEntry;
import tv.exstream.web.change.EntityTag;
import tv.exstream.web.change.Testimony;
import tv.exstream.web.change.Turns;

/// Changes and removes many channels in one step, or says for each what stands in the way. Thread-safe.
///
/// @param turns keeps others from changing the same channels meanwhile
/// @param json writes channels as they are answered
/// @param texts say what stands in the way
record ChannelBulk(Stored stored, Turns turns, JsonMapper json, RemarkTexts texts) {
    /// Where channels are, who changes them, what they look like, and how they are answered.
    record Stored(Channels channels, ChannelEdits edits, BulkMarks marks, ChannelView view) {}

    /// What is planned for a request.
    ///
    /// @param before channels as they are, by the numbers that the request names, in its order
    /// @param after channels as they are to be, by the numbers that the request names
    /// @param changes what makes them so of those that there are then
    /// @param marks the watermarks that some of them are to have
    /// @param removed others, in the same way
    /// @param refused what cannot be done, and is in neither of them
    private record Draft(
            SequencedMap<String, Channel> before,
            SequencedMap<String, Channel> after,
            SequencedMap<ChannelId, UnaryOperator<Channel>> changes,
            SequencedMap<ChannelId, String> marks,
            SequencedMap<String, Channel> removed,
            Map<String, ProblemException> refused) {
        static Draft empty() {
            return new Draft(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());
        }

        ChannelBatch batch() {
            return new ChannelBatch(changes, removed.values().stream().map(Channel::id).toList());
        }

        Set<ChannelId> gone() {
            return removed.values().stream().map(Channel::id).collect(Collectors.toSet());
        }
    }

    ChannelBulkAnswer apply(ChannelBulkRequest wish) throws InterruptedException {
        List<String> numbers = wish.numbers();
        try (Turns.Held _ = turns.take(paths(wish))) {
            Draft draft = draft(wish);
            return draft.refused().isEmpty() ? done(draft, numbers) : refused(draft, numbers);
        }
    }

    private ChannelBulkAnswer done(Draft draft, List<String> numbers) {
        try {
            Testimony.before(before(draft));
            List<Channel> changed =
                    stored.edits()
                            .apply(
                                    draft.batch(),
                                    batch -> stored.marks().with(draft.marks(), batch));
            stored.marks().tell(draft.marks());
            return new ChannelBulkAnswer(true, items(draft, changed));
        } catch (ProblemException e) {
            if (draft.refused().isEmpty()) {
                throw e;
            }
            return refused(draft, numbers);
        }
    }

    /// How channels were before they were changed or removed.
    private record Before(List<BeforeItem> items) {}

    /// @param watermark the name of the one that it had; null where it is given none
    private record BeforeItem(String number, ChannelEntry channel, Optional<String> watermark) {}

    private Before before(Draft draft) {
        Map<ChannelId, String> marks = stored.marks().of(draft.marks().keySet());
        return new Before(
                draft.before().entrySet().stream()
                        .map(
                                each ->
                                        new BeforeItem(
                                                each.getKey(),
                                                stored.view().entry(each.getValue()),
                                                Optional.ofNullable(
                                                        marks.get(each.getValue().id()))))
                        .toList());
    }

    private ChannelBulkAnswer refused(Draft draft, List<String> numbers) {
        return new ChannelBulkAnswer(
                false, numbers.stream().map(number -> refused(draft, number)).toList());
    }

    /// Of all that is changed.
    private static List<String> paths(ChannelBulkRequest wish) {
        Stream<String> marked =
                wish.change().stream()
                        .flatMap(List::stream)
                        .filter(each -> each.watermark().isPresent())
                        .map(each -> each.number() + "/watermark");
        return Stream.concat(wish.numbers().stream(), marked)
                .map(each -> "/api/channels/" + each)
                .toList();
    }

    private Draft draft(ChannelBulkRequest wish) {
        Draft draft = Draft.empty();
        var requested = new RequestedChannels(stored.channels());
        Set<String> known = wish.isAboutWatermarks() ? stored.marks().names() : Set.of();
        for (ChangeRequest each : wish.change().orElse(List.of())) {
            tried(draft, each.number(), () -> plan(each, requested, known, draft));
        }
        Map<String, String> tags = wish.removeIfMatch().orElse(Map.of());
        for (String each : wish.remove().orElse(List.of())) {
            Optional<String> tag = Optional.ofNullable(tags.get(each));
            tried(
                    draft,
                    each,
                    () -> {
                        Channel found = found(each, tag, requested);
                        draft.before().put(each, found);
                        draft.removed().put(each, found);
                    });
        }
        requireUnused(draft);
        requireFreeNumbers(draft);
        return draft;
    }

    /// Nobody else changes it before it goes: its turn is taken.
    private Channel found(String number, Optional<String> ifMatch, RequestedChannels requested) {
        Channel channel = requested.find(number);
        ifMatch.ifPresent(tag -> requireSame(channel, tag));
        return channel;
    }

    private void requireUnused(Draft draft) {
        if (!draft.removed().isEmpty()) {
            Showings showings = stored.edits().showings();
            Set<ChannelId> gone = draft.gone();
            Map.copyOf(draft.removed())
                    .forEach(
                            (number, channel) ->
                                    tried(
                                            draft,
                                            number,
                                            () -> showings.requireUnused(channel, gone)));
        }
    }

    private static void tried(Draft draft, String number, Runnable planning) {
        try {
            planning.run();
        } catch (ProblemException e) {
            draft.refused().put(number, e);
        }
    }

    /// The change is made of the channel as it is in the step, which may be another one than the one that is looked at here.
    ///
    /// @param known the names of watermarks
    private void plan(
            ChangeRequest wish, RequestedChannels requested, Set<String> known, Draft draft) {
        wish.watermark().ifPresent(name -> BulkMarks.requireAmong(known, name));
        Channel before = requested.find(wish.number());
        ChannelPatch patch = ChannelPatch.read(wish.patch().toString());
        UnaryOperator<Channel> change =
                channel -> {
                    wish.ifMatch().ifPresent(tag -> requireSame(channel, tag));
                    return patch.applied(channel);
                };
        draft.after().put(wish.number(), change.apply(before));
        draft.before().put(wish.number(), before);
        draft.changes().put(before.id(), noting(draft, wish.number(), change));
        wish.watermark().ifPresent(name -> draft.marks().put(before.id(), name));
    }

    private static UnaryOperator<Channel> noting(
            Draft draft, String number, UnaryOperator<Channel> change) {
        return channel -> {
            try {
                return change.apply(channel);
            } catch (ProblemException e) {
                // What stands in the way only now is told as what did before.
                draft.refused().put(number, e);
                throw e;
            }
        };
    }

    private void requireSame(Channel channel, String ifMatch) {
        byte[] shown = json.writeValueAsBytes(stored.view().entry(channel));
        EntityTag present = EntityTag.of(shown, List.of());
        if (!present.fits(ifMatch)) {
            throw ProblemException.of(
                    Problem.PRECONDITION_FAILED,
                    Objection.CHANNEL_CHANGED,
                    channel.number(),
                    present.header());
        }
    }

    /// Against the channels as they are when all of it is done.
    private void requireFreeNumbers(Draft draft) {
        Set<ChannelId> named = new HashSet<>(draft.gone());
        draft.after().values().forEach(channel -> named.add(channel.id()));
        Set<ChannelNumber> taken =
                stored.channels().all().stream()
                        .filter(channel -> !named.contains(channel.id()))
                        .map(Channel::number)
                        .collect(Collectors.toCollection(HashSet::new));
        draft.after()
                .forEach(
                        (number, channel) -> {
                            if (!taken.add(channel.number())) {
                                tried(draft, number, () -> taken(channel.number()));
                            }
                        });
    }

    private static void taken(ChannelNumber number) {
        throw ProblemException.of(Problem.CHANNEL_NUMBER_TAKEN, Objection.NUMBER_TAKEN, number);
    }

    private Item refused(Draft draft, String number) {
        return Optional.ofNullable(draft.refused().get(number))
                .map(e -> Item.refused(number, e.problem(), texts.detail(e)))
                .orElseGet(() -> Item.left(number));
    }

    private List<Item> items(Draft draft, List<Channel> changed) {
        List<Item> items = new ArrayList<>();
        List<String> names = List.copyOf(draft.after().sequencedKeySet());
        for (int n = 0; n < names.size(); n++) {
            items.add(changed(names.get(n), changed.get(n), draft));
        }
        draft.removed().sequencedKeySet().forEach(number -> items.add(Item.removed(number)));
        return items;
    }

    private Item changed(String number, Channel channel, Draft draft) {
        Item item = Item.changed(number, stored.view().entry(channel));
        return Optional.ofNullable(draft.marks().get(channel.id())).map(item::marked).orElse(item);
    }
}
