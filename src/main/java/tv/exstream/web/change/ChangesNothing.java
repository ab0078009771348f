package tv.exstream.web.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An end point that is asked with POST because its question is long, and that changes nothing.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesNothing {
    /// The parameter that has to be `true` for that, such as `dry`; empty where nothing is ever changed.
    String when() default "";
}
