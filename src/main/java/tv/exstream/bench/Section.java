package tv.exstream.bench;

import java.util.List;

/// What one measurement found.
///
/// @param failure why nothing was found; empty when something was
record Section(String title, List<Figure> figures, String failure) {
    Section {
        figures = List.copyOf(figures);
    }

    static Section of(String title, Figure... figures) {
        return of(title, List.of(figures));
    }

    static Section of(String title, List<Figure> figures) {
        return new Section(title, figures, "");
    }

    static Section failed(String title, String reason) {
        return new Section(title, List.of(), reason);
    }

    boolean isKept() {
        return failure.isEmpty() && figures.stream().allMatch(Figure::isKept);
    }
}
