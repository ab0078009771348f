package tv.exstream.pick;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.expression.Value;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;

/// Where and when something is shown.
///
/// @param at when it begins
/// @param asked what its place in the schedule asks for
public record Situation(Channel channel, Instant at, Presentation.Languages asked) {
    /// What conditions of rules may use. `day_of_week` is 1 for Monday to 7 for Sunday, `time_of_day_seconds` counts from midnight;
    /// both are those of the channel's zone when the airing begins. What a media item does not have is 0 or an empty text.
    public static final Set<String> VARIABLES =
            Set.of(
                    "channel_number",
                    "channel_name",
                    "day_of_week",
                    "time_of_day_seconds",
                    "kind",
                    "show",
                    "season",
                    "episode",
                    "year",
                    "name");

    public static Situation of(Channel channel, Airing airing) {
        return new Situation(channel, airing.start(), airing.presentation().dress().languages());
    }

    Map<String, Value> variables(MediaItem item) {
        ZonedDateTime local = at.atZone(channel.zone());
        Map<String, Value> variables = new HashMap<>();
        variables.put("channel_number", Value.of(Double.parseDouble(channel.number().toString())));
        variables.put("channel_name", Value.of(channel.name()));
        variables.put("day_of_week", Value.of(local.getDayOfWeek().getValue()));
        variables.put("time_of_day_seconds", Value.of(local.toLocalTime().toSecondOfDay()));
        variables.put("kind", Value.of(item.kind().name()));
        variables.put("show", Value.of(item.title().show()));
        variables.put("season", Value.of(item.title().season()));
        variables.put("episode", Value.of(item.title().episode()));
        variables.put("year", Value.of(item.title().year()));
        variables.put("name", Value.of(item.title().name()));
        return variables;
    }
}
