package tv.exstream.schedule.lineup;

import static tv.exstream.time.Lengths.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;

/// Lineups as text: `1=30 f10 2 >7:60` is item 1 for half an hour, ten minutes of flex, item 2 for as long as it lasts, an hour of
/// channel 7.
final class Entries {
    private Entries() {}

    static LineupSchedule lineup(String text) {
        return new LineupSchedule(Optional.empty(), entries(text), LineupSchedule.Fillers.NONE, 7);
    }

    static LineupSchedule lineup(String text, LineupSchedule.Start start) {
        return new LineupSchedule(
                Optional.of(start), entries(text), LineupSchedule.Fillers.NONE, 7);
    }

    static List<Entry> entries(String text) {
        return Arrays.stream(text.split(" ")).map(Entries::entry).toList();
    }

    private static Entry entry(String text) {
        return switch (text.charAt(0)) {
            case 'f' -> new Entry.Flex(minutes(Integer.parseInt(text.substring(1))));
            case '>' -> {
                String[] parts = text.substring(1).split(":");
                yield new Entry.Redirect(
                        new ChannelId(Long.parseLong(parts[0])),
                        minutes(Integer.parseInt(parts[1])));
            }
            default -> {
                String[] parts = text.split("=");
                yield new Entry.Media(
                        new MediaId(Long.parseLong(parts[0])),
                        parts.length == 1
                                ? Optional.empty()
                                : Optional.of(minutes(Integer.parseInt(parts[1]))));
            }
        };
    }
}
