package org.ventail.workflow;

import java.util.List;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.SignOff;
import org.ventail.gate.GateInput;
import org.ventail.gate.Policy;

/**
 * A decision with all that led to it, so that the permit can be made from the very same.
 *
 * @param policy the rules
 * @param input what the gate looked at
 * @param signOffs who took responsibility for reviews
 * @param decision what it decided
 */
public record Judgement(Policy policy, GateInput input, List<SignOff> signOffs, Decision decision) {
}
