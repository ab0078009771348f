package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.json.Exchange;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.Schedule;

/// Makes and changes the channels of a file: all of them first, since rules may name others. Owned by one thread.
final class ChannelImport {
    private final Course course;
    private final Exchange exchange;
    private final ChannelMaking making;
    private final LooksImport looks;
    private final EditImport edits;
    private final List<Present> present = new ArrayList<>();

    ChannelImport(Course course, Exchange exchange, ChannelMaking making) {
        this.course = course;
        this.exchange = exchange;
        this.making = making;
        looks = new LooksImport(course);
        edits = new EditImport(course, exchange);
    }

    /// A channel of the file that is here by now.
    private record Present(
            Wish<ChannelText> wish, Channel channel, boolean isNew, List<String> changes) {
        Entry entry() {
            return new Entry(
                    "channel",
                    channel.number().toString(),
                    channel.name(),
                    outcome(),
                    isNew ? List.of() : changes);
        }

        private Outcome outcome() {
            if (isNew) {
                return Outcome.MADE;
            }
            return changes.isEmpty() ? Outcome.LEFT : Outcome.CHANGED;
        }
    }

    /// Makes and changes the channels themselves, so that rules can name them.
    void make(List<Wish<ChannelText>> wishes) {
        Map<ChannelNumber, String> seen = new HashMap<>();
        for (Wish<ChannelText> wish : wishes) {
            course.tried(
                    wish.place(),
                    () -> {
                        requireOnce(wish, seen);
                        present.add(present(wish));
                    });
        }
    }

    /// Gives them their rules and looks, once all that these name is here.
    void complete() {
        for (Present each : present) {
            String place = each.wish().place();
            course.tried(place, () -> looks.put(each.channel(), each.wish(), each.changes()));
            course.tried(place + ".schedule", () -> rules(each));
            course.tried(
                    place + ".edits", () -> edits.put(each.channel(), each.wish(), each.changes()));
            course.note(each.entry());
        }
    }

    private static void requireOnce(Wish<ChannelText> wish, Map<ChannelNumber, String> seen) {
        String before = seen.putIfAbsent(ChannelMaking.number(wish.text()), wish.place());
        if (before != null) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.IN_FILE_TWICE,
                            "number",
                            Remark.of(Demand.ALSO_AT, wish.text().number(), before)));
        }
    }

    private Present present(Wish<ChannelText> wish) {
        List<String> changes = new ArrayList<>();
        Optional<Channel> before =
                course.stored().channels().find(ChannelMaking.number(wish.text()));
        if (before.filter(course.terms().known().negate()).isPresent()) {
            throw new ProblemException(
                    Problem.CHANNEL_NUMBER_TAKEN,
                    Remark.of(
                            Demand.VALUE_WRONG,
                            "number",
                            Wanted.plain(Demand.FREE),
                            wish.text().number()));
        }
        Channel channel =
                before.map(known -> making.change(known, wish.text(), changes))
                        .orElseGet(() -> making.add(wish.text()));
        return new Present(wish, channel, before.isEmpty(), changes);
    }

    private void rules(Present present) {
        Optional<JsonNode> rules =
                present.wish()
                        .text()
                        .schedule()
                        .flatMap(
                                text ->
                                        exchange.ofRules(
                                                text, present.wish().place() + ".schedule"));
        rules.map(JsonNode::toString)
                .filter(json -> present.isNew() || !areTheirs(present.channel(), json))
                .ifPresent(
                        json -> {
                            course.edits().put(present.channel(), json);
                            present.changes().add("schedule");
                        });
    }

    /// Whether a channel has these rules already, written in the same way where that matters.
    private boolean areTheirs(Channel channel, String json) {
        Optional<Schedule> now = course.edits().rules(channel);
        if (now.isEmpty() || !now.get().equals(course.edits().read(channel, json))) {
            return false;
        }
        boolean usesParts =
                course.stored().parts().written(channel.id()).isPresent()
                        || json.contains("\"use\"");
        return !usesParts
                || course.edits()
                        .written(channel)
                        .map(ChannelImport::tree)
                        .filter(tree(json)::equals)
                        .isPresent();
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
