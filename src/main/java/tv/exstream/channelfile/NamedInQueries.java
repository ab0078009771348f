package tv.exstream.channelfile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tv.exstream.collection.query.Condition;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Query;

/// The collections that the queries in rules and collections name.
final class NamedInQueries {
    /// Members under which queries stand.
    private static final List<String> MEMBERS = List.of("text", "query");

    private NamedInQueries() {}

    static Set<String> in(JsonNode tree) {
        Set<String> names = new TreeSet<>();
        MEMBERS.stream()
                .flatMap(member -> tree.findValues(member).stream())
                .filter(JsonNode::isString)
                .forEach(
                        text -> {
                            if (Query.read(text.asString())
                                    instanceof Query.Reading.Understood(Query query)) {
                                look(query, names);
                            }
                        });
        return names;
    }

    private static void look(Query query, Set<String> names) {
        switch (query) {
            case Query.And(List<Query> parts) -> parts.forEach(part -> look(part, names));
            case Query.Or(List<Query> parts) -> parts.forEach(part -> look(part, names));
            case Query.Not(Query part) -> look(part, names);
            case Query.Smart(String name) -> names.add(name);
            case Query.Match(Field field, Condition.Equal(String name))
                    when field == Field.COLLECTION ->
                    names.add(name);
            case Query.Match(Field field, Condition.Phrase(String name))
                    when field == Field.COLLECTION ->
                    names.add(name);
            case Query.Match _, Query.Ids _ -> {}
        }
    }
}
