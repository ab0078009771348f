package tv.exstream.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tv.exstream.problem.Problem;

/// The problems that an end point, or all of a class, may answer with, for those who read how it is described.
///
/// What follows from the request is left out: values that are not acceptable, and pages of other sites.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface MayFail {
    Problem[] value();
}
