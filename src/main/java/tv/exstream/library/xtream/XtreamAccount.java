package tv.exstream.library.xtream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.library.row.Row;
import tv.exstream.library.row.RowReader;

/// What an account says of itself. Immutable.
///
/// @param admitted whether user and password are right and the account may be used
/// @param status as the provider says it, such as `Active`; may be empty
/// @param expires empty when it does not, or when nothing is said
/// @param connections how many it may have open at once; 0 when it says nothing
/// @param formats in which channels are sent, such as `ts`; may be empty
/// @param zone in which its panel writes times; empty when it does not say
public record XtreamAccount(
        boolean admitted,
        String status,
        Optional<Instant> expires,
        int connections,
        List<String> formats,
        Optional<ZoneId> zone) {
    private static final long MOST_BYTES = 1L << 20;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// Between the two times that a panel tells; zones of half hours are told by name only.
    private static final Duration SLACK = Duration.ofMinutes(10);

    private static final int MOST_CONNECTIONS = 1_000;

    public XtreamAccount {
        formats = List.copyOf(formats);
    }

    /// Reads what the account says of itself.
    ///
    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when the answer is no JSON or empty, as of a server that is overloaded
    public static XtreamAccount read(InputStream answer) throws IOException {
        return of(RowReader.row(answer, MOST_BYTES));
    }

    /// Reads the answer to a request without an action. One that is turned away is answered with `auth` 0, or with nothing.
    static XtreamAccount of(Row answer) {
        Row user = answer.row("user_info");
        return new XtreamAccount(
                user.isSet("auth") && !isShut(user.text("status")),
                user.text("status"),
                user.instant("exp_date"),
                Math.clamp(user.number("max_connections").orElse(0), 0, MOST_CONNECTIONS),
                user.texts("allowed_output_formats"),
                zone(answer.row("server_info")));
    }

    /// As it is called; else by how far its clock is from that of the world, which some panels show under no name that is known.
    private static Optional<ZoneId> zone(Row server) {
        String name = server.text("timezone");
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : server.instant("timestamp_now")
                        .flatMap(now -> ahead(server.text("time_now"), now))
                        .map(Duration::toHours)
                        .filter(hours -> hours >= -12 && hours <= 14)
                        // Those names count from the other side: Etc/GMT-2 is two hours ahead.
                        .map(hours -> ZoneId.of("Etc/GMT%+d".formatted(-hours)));
    }

    /// Empty when it is no time, or no whole number of hours, give or take some minutes.
    private static Optional<Duration> ahead(String clock, Instant now) {
        try {
            Instant local = LocalDateTime.parse(clock, CLOCK).toInstant(ZoneOffset.UTC);
            Duration ahead = Duration.between(now, local);
            Duration hours = Duration.ofHours(Math.round(ahead.toMinutes() / 60.0));
            return ahead.minus(hours).abs().compareTo(SLACK) <= 0
                    ? Optional.of(hours)
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What channels are asked for in: transport streams where they are sent, since HLS is slower to start.
    String format() {
        return formats.isEmpty() || formats.contains("ts") ? "ts" : "m3u8";
    }

    private static boolean isShut(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "expired", "banned", "disabled" -> true;
            default -> false;
        };
    }
}
