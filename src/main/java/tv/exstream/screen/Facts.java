package tv.exstream.screen;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.overlay.Variable;

/// What the words of a screen can tell, as far as it is known. Immutable.
///
/// @param coming what comes after a gap
/// @param code of what is wrong
/// @param now the time of day on the clocks of the channel's zone; only where it goes on
public record Facts(
        Optional<Channel> channel,
        Optional<Coming> coming,
        Optional<String> code,
        Optional<LocalTime> now) {
    public static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    public static Facts of(Channel channel) {
        return new Facts(Optional.of(channel), NONE.coming, NONE.code, NONE.now);
    }

    public Facts coming(Optional<Coming> next) {
        return new Facts(channel, next, code, now);
    }

    public Facts code(Optional<String> wrong) {
        return new Facts(channel, coming, wrong, now);
    }

    public Facts at(LocalTime time) {
        return new Facts(channel, coming, code, Optional.of(time));
    }

    Optional<String> of(Variable variable) {
        return switch (variable) {
            case NUMBER -> channel.map(each -> each.number().toString());
            case NAME -> channel.map(Channel::name);
            case NEXT -> coming.map(Coming::title);
            case AT -> coming.map(Coming::at).map(MINUTES::format);
            case TIME -> now.map(MINUTES::format);
            case CLOCK -> now.map(SECONDS::format);
            case CODE -> code;
            case TITLE, EPISODE, END, LEFT, UNTIL -> Optional.empty();
        };
    }
}
