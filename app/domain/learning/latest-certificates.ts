/** The certificates that somebody has earned, the newest first, out of what they have enrolled in. */
export function latestCertificates<
  E extends { title: string; certificateId: string | null; certifiedAt: Date | null },
>(enrolments: readonly E[]) {
  return enrolments
    .flatMap(({ title: courseTitle, certificateId: id, certifiedAt: issuedAt }) =>
      id && issuedAt ? [{ id, courseTitle, issuedAt }] : [],
    )
    .sort((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime());
}
