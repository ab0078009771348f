package tv.exstream.schedulefile;

import java.util.List;
import java.util.Map;
import tv.exstream.schedule.sequential.Directive;

/// A directive and where it was read.
///
/// @param names where it names contents and sequences, by what is named
record ReadDirective(Directive directive, Place place, Map<String, Place> names) {
    ReadDirective {
        names = Map.copyOf(names);
    }

    Place placeOf(String name) {
        return names.getOrDefault(name, place);
    }

    static List<Directive> directives(List<ReadDirective> read) {
        return read.stream().map(ReadDirective::directive).toList();
    }
}
