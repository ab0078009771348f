package tv.exstream.web.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An end point that shows something that can be changed. Its answers have an entity tag, and changes below its path may say which one they are
/// about. It needs nothing but its path, and what it shows comes from memory, the database or a small file: it is asked before and after every change.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Editable {
    /// The names of what moves by itself, at the top of the answer.
    String[] moving() default {};
}
