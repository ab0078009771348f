package tv.exstream.web.change;

import java.util.List;
import org.springframework.web.method.HandlerMethod;

/// Something that can be changed, and who shows it.
///
/// @param path with the prefix of the program
/// @param handler has [Editable]
record Resource(String path, HandlerMethod handler) {
    List<String> moving() {
        Editable editable = handler.getMethodAnnotation(Editable.class);
        return editable == null ? List.of() : List.of(editable.moving());
    }

    /// Whether an end point answers the resource as the one that shows it does.
    boolean isAnsweredBy(HandlerMethod other) {
        return type(other).equals(type(handler));
    }

    static Class<?> type(HandlerMethod handler) {
        return handler.getMethod().getReturnType();
    }
}
