package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Which entries of a list are wanted that have nothing but names to find them by, as text.
record NameParameters(
        @Parameter(description = "only those that have this in their names, whatever the case")
                String name) {
    NameParameters {
        // Spring gives null for what is not in the request.
        name = Objects.requireNonNullElse(name, "");
    }

    <T> List<T> of(Collection<T> all, Function<T, String> named) {
        NamePart part = new NamePart(name);
        return all.stream().filter(each -> part.isIn(named.apply(each))).toList();
    }
}
