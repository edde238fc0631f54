# Harmony's cloud agents reach the API gateway in front of the ERP, and nothing else.
resource "aws_security_group" "harmony_cloud_agents" {
  name        = "harmony-cloud-agents"
  description = "Jitterbit cloud agents, EMEA"
}

resource "aws_security_group_rule" "cloud_agents_https" {
  type              = "ingress"
  security_group_id = aws_security_group.harmony_cloud_agents.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks = [
    "18.185.13.223/32",
    "35.157.28.131/32",
    "52.17.134.164/32",
    "54.93.40.43/32",
    "54.229.49.142/32",
    "54.229.49.156/32",
  ]
}

# Added in a hurry when the night run failed.
resource "aws_security_group_rule" "cloud_agents_extra" {
  type              = "ingress"
  security_group_id = aws_security_group.harmony_cloud_agents.id
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks = [
    "54.229.49.0/24",
    "13.248.147.55/32",
  ]
}
