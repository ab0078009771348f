package tv.exstream.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// An end point that changes what is shown at its path, by a merge patch (RFC 7396) for [tv.exstream.json.MergePatch].
/// Each says itself of what its body has some members.
@RequestMapping(
        method = RequestMethod.PATCH,
        consumes = {RequestText.MERGE_PATCH, RequestText.JSON, RequestText.UNSAID})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface MergePatchMapping {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}
