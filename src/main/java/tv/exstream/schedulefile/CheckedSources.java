package tv.exstream.schedulefile;

import java.util.List;
import java.util.function.Function;
import tv.exstream.collection.query.Query;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.sequential.Content;

/// Looks up contents and refuses queries that cannot be read, which would find nothing later. Thread-safe when the lookup is.
///
/// @param lookup refuses with a ProblemException
public record CheckedSources(Function<Content, Source> lookup)
        implements Function<Content, Source> {
    /// @throws ProblemException QUERY_UNREADABLE, and as the lookup
    @Override
    public Source apply(Content content) {
        queries(content).forEach(Query::parse);
        return lookup.apply(content);
    }

    private static List<String> queries(Content content) {
        return switch (content) {
            case Content.Search search -> List.of(search.query());
            case Content.Marathon marathon -> marathon.queries();
            case Content.Show _,
                    Content.Collection _,
                    Content.SmartCollection _,
                    Content.MultiCollection _,
                    Content.Playlist _ ->
                    List.of();
        };
    }
}
