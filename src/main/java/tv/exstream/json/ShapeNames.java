package tv.exstream.json;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.CollectionId;
import tv.exstream.expression.Expression;
import tv.exstream.json.TypeShape.Kind;
import tv.exstream.media.Language;
import tv.exstream.media.MediaId;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;

/// What the kinds of values are called.
final class ShapeNames {
    /// What is given to rules that say none.
    static final Set<String> NOT_WRITTEN = Set.of("seed");

    private static final Map<Class<?>, Kind> PLAIN =
            Map.ofEntries(
                    Map.entry(String.class, Kind.TEXT),
                    Map.entry(Path.class, Kind.TEXT),
                    Map.entry(Language.class, Kind.TEXT),
                    Map.entry(WebAddress.class, Kind.TEXT),
                    Map.entry(UserAgent.class, Kind.TEXT),
                    Map.entry(int.class, Kind.INTEGER),
                    Map.entry(Integer.class, Kind.INTEGER),
                    Map.entry(long.class, Kind.INTEGER),
                    Map.entry(Long.class, Kind.INTEGER),
                    Map.entry(double.class, Kind.DECIMAL),
                    Map.entry(Double.class, Kind.DECIMAL),
                    Map.entry(boolean.class, Kind.FLAG),
                    Map.entry(Boolean.class, Kind.FLAG),
                    Map.entry(Duration.class, Kind.LENGTH),
                    Map.entry(LocalTime.class, Kind.TIME),
                    Map.entry(LocalDate.class, Kind.DATE),
                    Map.entry(MonthDay.class, Kind.YEARLY),
                    Map.entry(Instant.class, Kind.INSTANT),
                    Map.entry(Expression.class, Kind.EXPRESSION),
                    Map.entry(ChannelId.class, Kind.CHANNEL),
                    Map.entry(CollectionId.class, Kind.COLLECTION),
                    Map.entry(MediaId.class, Kind.MEDIA));

    private ShapeNames() {}

    /// The name of a class without that of its package; that of a nested one begins with that of the one around it.
    static String of(JavaType type) {
        StringBuilder name = new StringBuilder(of(type.getRawClass()));
        for (JavaType argument : type.getBindings().getTypeParameters()) {
            name.append(" of ").append(of(argument));
        }
        return name.toString();
    }

    private static String of(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /// How a value is written that is no object; empty for others.
    static Optional<Kind> plain(Class<?> type) {
        return Optional.ofNullable(PLAIN.get(type));
    }
}
