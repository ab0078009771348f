package tv.exstream.web.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An end point that changes something else than what is shown at its path or above it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangeOf {
    /// The path of what it changes, with the variables of its own, such as `/api/channels/{number}/schedule`.
    String value();
}
