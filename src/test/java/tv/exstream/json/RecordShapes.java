package tv.exstream.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tv.exstream.schedule.part.PartKind;

/// What the records are made of that the interface takes and answers beside whole rules.
public final class RecordShapes {
    private RecordShapes() {}

    /// What the content of a kind of parts is.
    ///
    /// @param shape of what stands in rules where such a part is used
    /// @param foreign what that has and the content has not
    public record PartShape(String kind, String shape, Set<String> foreign) {
        public PartShape {
            foreign = Set.copyOf(foreign);
        }
    }

    public static RulesShape.Shapes of(Class<?> type) {
        return RulesShape.of(type);
    }

    /// What has to be there where a record is read as people write it.
    public static List<String> required(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(each -> Omissions.of(record, each.getName(), each.getType()).isEmpty())
                .map(RecordComponent::getName)
                .toList();
    }

    public static List<PartShape> parts() {
        return Arrays.stream(PartKind.values())
                .map(
                        kind ->
                                new PartShape(
                                        kind.plural(),
                                        ShapeNames.of(Places.of(PartPlaces.type(kind))),
                                        PartPlaces.foreign(kind)))
                .toList();
    }
}
