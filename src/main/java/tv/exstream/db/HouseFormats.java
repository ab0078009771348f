package tv.exstream.db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.Formats;
import tv.exstream.db.tables.tables.records.ChannelRecord;
import tv.exstream.media.Profile;

/// Reads the house formats of many channels: most have the same, which is read once. Owned by one thread.
final class HouseFormats {
    private final Map<Texts, Formats> known = new HashMap<>();

    /// As they are stored.
    private record Texts(String profile, String alternatives) {
        Formats read() {
            return new Formats(
                    JsonColumn.read(profile, Profile.class),
                    List.of(JsonColumn.read(alternatives, Alternative[].class)));
        }
    }

    Formats of(ChannelRecord row) {
        return known.computeIfAbsent(
                new Texts(row.getProfile(), row.getAlternatives()), Texts::read);
    }
}
