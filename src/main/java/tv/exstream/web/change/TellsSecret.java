package tv.exstream.web.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An end point that changes something and answers a secret, which the caller alone is to read.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TellsSecret {}
