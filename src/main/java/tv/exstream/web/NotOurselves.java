package tv.exstream.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import tv.exstream.outbound.SelfMark;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

/// Refuses what this server asks itself: a channel that shows itself, or a list that contains itself, would never end.
record NotOurselves(SelfMark mark) implements HandlerInterceptor {
    /// @throws ProblemException OWN_ADDRESS
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (mark.text().equals(request.getHeader(SelfMark.HEADER))) {
            throw ProblemException.of(Problem.OWN_ADDRESS, Objection.SOURCE_IS_SELF);
        }
        return true;
    }
}
